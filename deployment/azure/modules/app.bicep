// The server, always at least one of it, with its health looked after.
param name string
param location string
param identityId string
param registryServer string
param image string
param workspaceId string
param linkSecretUri string
param publicUrl string
param replicas int
param settings { name: string, value: string }[]

var port = 3978

resource home 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    // By way of Azure Monitor, which needs no key to the workspace.
    appLogsConfiguration: { destination: 'azure-monitor' }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
  }
}

resource logging 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-log'
  scope: home
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
  }
}

var address = empty(publicUrl) ? 'https://${name}.${home.properties.defaultDomain}' : publicUrl

resource app 'Microsoft.App/containerApps@2025-01-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    environmentId: home.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      maxInactiveRevisions: 10
      ingress: {
        external: true
        allowInsecure: false
        targetPort: port
        transport: 'http'
      }
      registries: [{ server: registryServer, identity: identityId }]
      secrets: [{ name: 'link-secret', keyVaultUrl: linkSecretUri, identity: identityId }]
    }
    template: {
      // The turns in flight and the document that is being posted are finished first.
      terminationGracePeriodSeconds: 40
      containers: [
        {
          name: 'tertialbot'
          image: '${registryServer}/${image}'
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat(
            [
              { name: 'MODE', value: 'production' }
              { name: 'PORT', value: string(port) }
              { name: 'PUBLIC_URL', value: address }
              { name: 'LINK_SECRET', secretRef: 'link-secret' }
            ],
            settings
          )
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 2
              failureThreshold: 30
            }
            {
              type: 'Liveness'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 6
            }
            {
              type: 'Readiness'
              httpGet: { path: '/readyz', port: port }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 3
            }
          ]
        }
      ]
      // Never fewer: a start takes seconds that Teams does not wait.
      scale: { minReplicas: replicas, maxReplicas: replicas }
    }
  }
}

output appId string = app.id
output publicUrl string = address
